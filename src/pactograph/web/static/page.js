// Keys that hold on every page: "/" goes to the search. Nothing here is needed to read a page.
"use strict";

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});

// On a report: a value shows its words, and words show their values. Works by pointer, by touch and by Tab.
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

document.addEventListener("click", (event) => {
  const value = event.target.closest("a[data-word]");
  if (value) {
    event.preventDefault();
    const mark = [...document.querySelectorAll("mark[data-words]")].find((one) => one.dataset.words.split(" ").includes(value.dataset.word));
    if (mark) { mark.scrollIntoView({ block: "center" }); mark.focus(); }
  }
  const mark = event.target.closest("mark[data-words]");
  if (mark) {
    const value = document.querySelector(`[data-word="${CSS.escape(mark.dataset.words.split(" ")[0])}"]`);
    if (value) value.scrollIntoView({ block: "nearest" });
  }
});
