// The service worker of the installed app: shows a push, and opens what it is about. It keeps and answers nothing else,
// so that every page comes from the server.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  const shown = event.data?.json() ?? {};
  const { title = "", body = "", path = "/notifications", tag, lang } = shown;
  const options = { body, tag, lang, icon: "/app-icon-192.png", badge: "/app-icon-192.png", data: { path } };
  event.waitUntil(self.registration.showNotification(title, options));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { path } = event.notification.data ?? {};
  // Only a page of this app, whatever a message said.
  const address = new URL(path ?? "/notifications", self.location.origin);
  if (address.origin !== self.location.origin) return;
  event.waitUntil(open(address.href));
});

/** In a window of the app that shows nothing unsaved, else in a new one. */
async function open(address) {
  const windows = await self.clients.matchAll({ type: "window" });
  const idle = windows.find(({ url }) => ["/", "/notifications"].includes(new URL(url).pathname));
  if (!idle) return self.clients.openWindow(address);
  await idle.focus();
  return idle.navigate(address);
}
