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

  picture.addEventListener("wheel", (event) => { event.preventDefault(); zoom(event.deltaY > 0 ? 1.15 : 0.87, place(event)); }, { passive: false });
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, select, textarea")) return;
    if (event.key === "+" || event.key === "=") zoom(0.8, middle());
    if (event.key === "-") zoom(1.25, middle());
    if (event.key === "0") view(...home);
  });

  let held = null, moved = false;
  picture.addEventListener("pointerdown", (event) => {
    held = { at: place(event), code: event.target.dataset.code || null };
    moved = false;
  });
  picture.addEventListener("pointermove", (event) => {
    if (!held || !event.buttons) { held = null; return; }
    const at = place(event), dx = at.x - held.at.x, dy = at.y - held.at.y;
    if (!moved && Math.hypot(dx, dy) < 3) return;
    moved = true;
    if (held.code) { shift(held.code, dx, dy); held.at = at; }
    else { const b = picture.viewBox.baseVal; view(b.x - dx, b.y - dy, b.width, b.height); }
  });
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

  const pick = (event, on) => {
    const code = event.target.dataset && event.target.dataset.code;
    if (!code) return;
    picture.classList.toggle("picking", on);
    for (const line of picture.querySelectorAll("line.edge")) line.classList.toggle("on", on && (line.dataset.a === code || line.dataset.b === code));
  };
  picture.addEventListener("mouseover", (event) => pick(event, true));
  picture.addEventListener("mouseout", (event) => pick(event, false));
}
