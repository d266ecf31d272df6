// Keys that hold on every page, and the words of a report. Nothing here is needed to read a page.
"use strict";

const PLACES = { e: "/entries", r: "/reports", v: "/review", c: "/countries", p: "/persons", n: "/network", w: "/words", b: "/codebook", h: "/" };
let going = 0;

function step(by) {
  const items = [...document.querySelectorAll("a[data-item]")];
  const next = items[items.indexOf(document.activeElement) + by];
  if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
  // Review has keys of its own.
  if (document.querySelector("[data-keys]")) { if (event.key !== "/") return; }
  const going_to = event.timeStamp - going < 1500 ? PLACES[event.key] : null;
  if (event.key === "/") { event.preventDefault(); document.getElementById("q").focus(); }
  else if (going && going_to) { going = 0; location.assign(going_to); }
  else if (event.key === "g") going = event.timeStamp;
  else if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "?") location.assign("/about#keys");
});

// On a phone the row of pages is wider than the screen: the page that is shown is in sight there.
const here = document.querySelector(".masthead [aria-current]");
if (here && matchMedia("(max-width: 52rem)").matches) requestAnimationFrame(() => { here.parentElement.scrollLeft = here.offsetLeft - here.parentElement.clientWidth / 2; });

// Charts that are wider than the screen begin at the newest year.
for (const figure of document.querySelectorAll(".scroll.latest")) figure.scrollLeft = figure.scrollWidth;

// On a report: a value shows its words, and words show their values. Works by pointer, by touch and by Tab.
const tip = document.createElement("div");
if (document.querySelector("mark[data-words]")) {
  tip.className = "tip";
  tip.setAttribute("role", "status");
  document.body.append(tip);
}

function light(ids, on) {
  for (const mark of document.querySelectorAll("mark[data-words]")) {
    if (mark.dataset.words.split(" ").some((id) => ids.includes(id))) mark.classList.toggle("on", on);
  }
  for (const value of document.querySelectorAll("[data-word]")) {
    if (ids.includes(value.dataset.word)) value.classList.toggle("on", on);
  }
}

function idsOf(element) {
  const found = element.closest && element.closest("mark[data-words], [data-word]");
  return found ? (found.dataset.words || found.dataset.word).split(" ") : [];
}

for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
  document.addEventListener(begin, (event) => light(idsOf(event.target), true));
  document.addEventListener(end, (event) => light(idsOf(event.target), false));
}

// What the values of words are is said at the foot of the screen: on a phone the records are far from the text.
document.addEventListener("focusin", (event) => {
  const mark = event.target.closest("mark[data-words]");
  tip.textContent = mark ? mark.title : "";
});

document.addEventListener("click", (event) => {
  const value = event.target.closest("a[data-word]");
  if (value) {
    const mark = [...document.querySelectorAll("mark[data-words]")].find((one) => one.dataset.words.split(" ").includes(value.dataset.word));
    if (mark) { event.preventDefault(); mark.scrollIntoView({ block: "center" }); mark.focus(); }
  }
  const mark = event.target.closest("mark[data-words]");
  const shown = mark && document.querySelector(`[data-word="${CSS.escape(mark.dataset.words.split(" ")[0])}"]`);
  if (shown && matchMedia("(min-width: 52rem)").matches) shown.scrollIntoView({ block: "nearest" });
});
