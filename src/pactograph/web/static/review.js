// The keys of the review, and words selected in a report that become the span of a value. Every page works without this file.
const typing = (element) => Boolean(element.closest("input:not([type=checkbox]), textarea, select"));
const plain = (event) => !event.ctrlKey && !event.metaKey && !event.altKey;

// A key does what its button, link or field would do: data-key names it.
function keyed(key) {
  return [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key.split(" ").includes(key) && one.offsetParent !== null);
}

function use(element) {
  if (element.matches("summary")) {
    const details = element.parentElement;
    details.open = !details.open;
    const first = details.open && details.querySelector("input:not([type=hidden]), select");
    (first || element).focus();
  } else if (element.matches("input, select, article")) {
    element.focus();
  } else {
    element.click();
  }
}

// Among things of a list: values that can be corrected, entries of the worklist, records.
function step(by) {
  const items = [...document.querySelectorAll("[data-item]")];
  const at = items.indexOf(document.activeElement);
  const item = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + by))];
  if (item) item.focus();
  return Boolean(item);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && keyed("Escape")) { keyed("Escape").click(); return; }
  if (!plain(event)) return;
  if (event.target.closest("#text") && caret(event)) { event.preventDefault(); return; }
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.key === "Enter" && event.target !== document.body) return;
  const numbered = /^[1-9]$/.test(event.key) && document.querySelectorAll("#values a.correct")[Number(event.key) - 1];
  const found = numbered || keyed(event.key);
  if (event.key === "w" && found) { event.preventDefault(); begin(); }
  else if (found) { event.preventDefault(); use(found); }
  else if (event.key === "e" || ["ArrowDown", "j"].includes(event.key)) { if (step(1)) event.preventDefault(); }
  else if (["ArrowUp", "k"].includes(event.key)) { if (step(-1)) event.preventDefault(); }
});

// Words without a pointer: a caret in the text, moved by words; Shift marks; Enter takes what is marked.
function begin() {
  const article = document.getElementById("text");
  const first = article.querySelector("p[data-start]");
  article.focus();
  if (first && !article.contains(getSelection().anchorNode)) getSelection().collapse(first, 0);
  getSelection().modify("extend", "forward", "word");
}

function caret(event) {
  const moves = { ArrowRight: ["forward", "word"], ArrowLeft: ["backward", "word"], ArrowDown: ["forward", "line"], ArrowUp: ["backward", "line"] }[event.key];
  if (moves) {
    const selection = getSelection();
    if (!event.shiftKey && !selection.isCollapsed && moves[0] === "forward") selection.collapseToEnd();
    selection.modify(event.shiftKey ? "extend" : "move", ...moves);
    if (!event.shiftKey) selection.modify("extend", "forward", "word");
    return true;
  }
  if (event.key === "Enter") { take(true); return true; }
  return false;
}

// Where a place of the page stands in the report's text, counted in characters as the register counts them: code points.
function offset(node, at) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const part = element && element.closest("[data-start]");
  if (!part) return null;
  const before = document.createRange();
  before.setStart(part, 0);
  before.setEnd(node, at);
  return { where: part.dataset.where, at: Number(part.dataset.start) + [...before.toString()].length };
}

function selected() {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const start = offset(range.startContainer, range.startOffset);
  let end = offset(range.endContainer, range.endOffset);
  const text = selection.toString();
  if (!start || !text.trim()) return null;
  // A selection of whole paragraphs ends before the next one begins.
  if (!end || end.where !== start.where) end = { where: start.where, at: start.at + [...text].length };
  const lead = [...text].length - [...text.trimStart()].length, tail = [...text].length - [...text.trimEnd()].length;
  return { words: text.trim(), start: start.at + lead, end: Math.max(start.at + lead + 1, end.at - tail), where: start.where };
}

// The value whose words are taken: the one that was touched last, else the first of the form.
let taker = null;
document.addEventListener("focusin", (event) => {
  const group = event.target.closest("[data-group]");
  if (group) lit(group);
});

function lit(group) {
  if (taker) taker.classList.remove("taking");
  taker = group;
  group.classList.add("taking");
}

function take(go) {
  const found = selected();
  if (!found) return;
  const group = taker || document.querySelector("[data-group]");
  if (group) {
    lit(group);
    for (const [name, value] of Object.entries(found)) group.querySelector(`.words [name$=".${name}"]`).value = value;
    if (go) group.querySelector(".words input").focus();
    return;
  }
  for (const field of document.querySelectorAll("[data-selected]")) {
    if (field.matches("input")) field.value = found[field.dataset.selected];
    else field.textContent = `“${found.words}”`;
  }
  const add = document.querySelector('a[data-key="+"]');
  if (add) add.search = new URLSearchParams({ start: found.start, end: found.end, where: found.where, words: found.words.slice(0, 300) }).toString();
  const choice = go && document.querySelector('select[data-key="+"]');
  if (choice) choice.focus();
}

document.addEventListener("selectionchange", () => {
  const text = document.getElementById("text");
  if (text && text.contains(getSelection().anchorNode)) take(false);
});

// Words that are typed over lose the place that they had.
document.addEventListener("input", (event) => {
  const words = event.target.closest(".words");
  if (words) for (const field of words.querySelectorAll("input[type=hidden]")) field.value = "";
});

const form = document.getElementById("edit");
if (form) {
  const group = form.querySelector("[data-group]");
  if (group) lit(group);
  const first = form.querySelector("input:not([type=hidden]), select");
  const focus = () => { if (first && !form.contains(document.activeElement)) first.focus(); };
  focus();
  // Going to the fragment #edit takes the focus away again.
  addEventListener("load", () => setTimeout(focus, 0));
}
