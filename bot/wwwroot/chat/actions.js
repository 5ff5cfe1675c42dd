// What the buttons of cards do.

/** A file of this server is fetched where one is; everything else is left to Web Chat, which opens a new window. */
export const fileLinks = () => next => ({ cardAction, ...rest }) => {
  if (cardAction.type !== 'openUrl' || !isFileHere(cardAction.value)) return next({ cardAction, ...rest });
  const link = document.createElement('a');
  link.href = cardAction.value;
  link.download = '';
  link.click();
};

function isFileHere(address) {
  const url = new URL(address, location.href);
  return url.origin === location.origin && /\.\w+$/.test(url.pathname);
}
