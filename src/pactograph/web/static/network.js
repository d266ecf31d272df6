// Zoom, drag and pick on the network. Without this script it is a picture whose points and lines are links.
"use strict";

const picture = document.querySelector("svg.network");
if (picture) {
  const whole = picture.viewBox.baseVal;
  const home = [whole.x, whole.y, whole.width, whole.height];
  const view = (x, y, w, h) => picture.setAttribute("viewBox", `${x} ${y} ${w} ${h}`);
  const zoom = (factor, at) => {
    const b = picture.viewBox.baseVal;
    const w = Math.min(home[2] * 1.5, Math.max(home[2] / 12, b.width * factor)), h = (w * home[3]) / home[2];
    view(at.x - ((at.x - b.x) * w) / b.width, at.y - ((at.y - b.y) * h) / b.height, w, h);
  };
  const place = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
  const middle = () => { const b = picture.viewBox.baseVal; return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; };
  const actions = { "+": () => zoom(0.8, middle()), "−": () => zoom(1.25, middle()), "0": () => view(...home) };

  // On a phone the whole would be too small to read: its middle fills the height, the rest is a drag away.
  if (picture.clientWidth < 600) picture.setAttribute("preserveAspectRatio", "xMidYMid slice");

  const buttons = document.createElement("div");
  buttons.className = "zoom";
  for (const [sign, label] of [["+", "Zoom in"], ["−", "Zoom out"], ["0", "See all"]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", actions[sign]);
    buttons.append(button);
  }
  picture.after(buttons);

  picture.addEventListener("wheel", (event) => { event.preventDefault(); zoom(event.deltaY > 0 ? 1.15 : 0.87, place(event)); }, { passive: false });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    const act = actions[{ "=": "+", "-": "−" }[event.key] || event.key];
    if (act) act();
  });

  // One finger or the mouse drags; two fingers zoom.
  const fingers = new Map();
  let held = null, moved = false;
  picture.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    held = { at: place(event), code: event.target.dataset.code || null };
    moved = fingers.size > 1;
  });
  const spread = () => { const [a, b] = [...fingers.values()]; return Math.hypot(a[0] - b[0], a[1] - b[1]); };
  picture.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    if (!event.buttons) { let_go(event); return; }
    if (fingers.size > 1) {
      const before = spread();
      fingers.set(event.pointerId, [event.clientX, event.clientY]);
      zoom(before / Math.max(1, spread()), middle());
      return;
    }
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    const at = place(event), dx = at.x - held.at.x, dy = at.y - held.at.y;
    if (!moved && Math.hypot(dx, dy) < 3) return;
    // Held only from the first move on: a captured pointer would take the click from the link beneath it.
    if (!moved) picture.setPointerCapture(event.pointerId);
    moved = true;
    if (held.code) { shift(held.code, dx, dy); held.at = at; }
    else { const b = picture.viewBox.baseVal; view(b.x - dx, b.y - dy, b.width, b.height); }
  });
  const let_go = (event) => { fingers.delete(event.pointerId); };
  for (const name of ["pointerup", "pointercancel"]) picture.addEventListener(name, let_go);
  picture.addEventListener("click", (event) => { if (moved) event.preventDefault(); moved = false; }, true);
  picture.addEventListener("dragstart", (event) => event.preventDefault());

  const add = (mark, name, by) => mark.setAttribute(name, parseFloat(mark.getAttribute(name)) + by);
  const shift = (code, dx, dy) => {
    for (const mark of picture.querySelectorAll("[data-code]")) {
      if (mark.dataset.code !== code) continue;
      const [x, y] = mark.tagName === "circle" ? ["cx", "cy"] : ["x", "y"];
      add(mark, x, dx); add(mark, y, dy);
    }
    for (const line of picture.querySelectorAll("line.edge")) {
      if (line.dataset.a === code) { add(line, "x1", dx); add(line, "y1", dy); }
      if (line.dataset.b === code) { add(line, "x2", dx); add(line, "y2", dy); }
    }
  };

  // The lines of the party under the pointer, or that has the focus, stand out.
  const pick = (code, on) => {
    if (!code) return;
    picture.classList.toggle("picking", on);
    for (const line of picture.querySelectorAll("line.edge")) line.classList.toggle("on", on && (line.dataset.a === code || line.dataset.b === code));
  };
  const coded = (target) => { const mark = target.dataset && target.dataset.code ? target : target.querySelector && target.querySelector("circle[data-code]"); return mark && mark.dataset.code; };
  for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    picture.addEventListener(begin, (event) => pick(coded(event.target), true));
    picture.addEventListener(end, (event) => pick(coded(event.target), false));
  }
}
