// The Direct Line connection of the page.

const ONLINE = 2, EXPIRED = 3, FAILED = 4, ENDED = 5;

/**
 * Connects. onExpired is told where the token ran out while the phone slept: DirectLineJS itself goes on with the old
 * one for a quarter of an hour. onLost is told where the connection is gone, but not where hangUp ended it.
 */
export async function connect(askToken, { onOnline, onExpired, onLost }) {
  const { token } = (await askToken()) ?? {};
  if (!token) throw new Error('');
  const directLine = window.WebChat.createDirectLine({ domain: `${location.origin}/v3/directline`, token });
  const status = directLine.connectionStatus$.subscribe(now => {
    if (now === ONLINE) onOnline();
    if (now === EXPIRED) onExpired();
    if (now === FAILED || now === ENDED) onLost();
  });
  const hangUp = () => {
    status.unsubscribe();
    directLine.end();
  };
  return { directLine, hangUp };
}
