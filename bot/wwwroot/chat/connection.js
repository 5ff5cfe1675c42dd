// The Direct Line connection of the page. A token is got anew where one ran out while the phone slept.

const EXPIRED = 3, FAILED = 4, ENDED = 5;

export async function connect(askToken, onLost) {
  const { token } = (await askToken()) ?? {};
  if (!token) throw new Error('');
  const line = window.WebChat.createDirectLine({ domain: `${location.origin}/v3/directline`, token });
  line.connectionStatus$.subscribe(async status => {
    if (status === EXPIRED) {
      const fresh = await askToken().catch(() => null);
      if (fresh) line.reconnect({ conversationId: fresh.conversationId, token: fresh.token });
      else onLost();
    } else if (status === FAILED || status === ENDED) onLost();
  });
  return line;
}
