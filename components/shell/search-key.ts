/**
 * `/` searches: in the page's own search box if it has one, else everywhere. It runs in the browser before the page's
 * scripts are loaded, so that what is typed next arrives in the field; hence it uses nothing from outside itself.
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
  // A page that was on its way when the key was pressed takes the box away: its words go on to the next.
  const follow = (box: HTMLInputElement) => {
    const gone = new MutationObserver(() => {
      if (box.isConnected) return;
      gone.disconnect();
      if (box.value !== box.defaultValue) open(box.value);
    });
    gone.observe(document.documentElement, { childList: true, subtree: true });
    box.form?.addEventListener("submit", () => gone.disconnect(), { once: true });
    // Taken away, it is blurred while it is still there.
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

/** For a script element at the head of the document. */
export const SEARCH_KEY_SCRIPT = `(${searchByKey})()`;
