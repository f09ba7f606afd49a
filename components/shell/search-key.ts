/**
 * `/` searches: in the page's own search box if it has one, else everywhere. It runs before the page's scripts are
 * loaded, so that the next keys reach the field; therefore it uses nothing outside itself.
 */
function searchByKey(): void {
  const open = (words: string) => {
    const box = document.querySelector<HTMLInputElement>("main input[type=search]");
    const everywhere = document.getElementById("search-everywhere");
    if (!box && !(everywhere instanceof HTMLDialogElement)) return;
    if (!box && everywhere instanceof HTMLDialogElement && !everywhere.open) everywhere.showModal();
    const field = box ?? everywhere?.querySelector<HTMLInputElement>("input[type=search]");
    if (!field) return;
    field.focus();
    if (words === "") field.select();
    else field.value = words;
    if (box) follow(box);
  };
  // A page that was loading when the key was pressed replaces the box: its words move to the new one.
  const follow = (box: HTMLInputElement) => {
    const gone = new MutationObserver(() => {
      if (box.isConnected) return;
      gone.disconnect();
      if (box.value !== box.defaultValue) open(box.value);
    });
    gone.observe(document.documentElement, { childList: true, subtree: true });
    box.form?.addEventListener("submit", () => gone.disconnect(), { once: true });
    // A removed element is blurred while it is still in the document.
    const left = () => setTimeout(() => box.isConnected && gone.disconnect());
    box.addEventListener("blur", left, { once: true });
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    if (target instanceof Element && target.closest("input, textarea, select, [contenteditable], dialog"))
      return;
    event.preventDefault();
    open("");
  });
}

/** For a script element in the document's head. */
export const SEARCH_KEY_SCRIPT = `(${searchByKey})()`;
