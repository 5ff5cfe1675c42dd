// Drives a running server with DirectLineJS as it is published:  node scenarios.mjs NAME ADDRESS SECRET
// Ends with status 0 where the scenario went well.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import WebSocket from 'ws';

const require = createRequire(import.meta.url);
globalThis.XMLHttpRequest = require('xhr2');
globalThis.WebSocket = WebSocket;
const { DirectLine } = require('botframework-directlinejs');

const [name, address, secret] = process.argv.slice(2);
const domain = `${address}v3/directline`;
const user = { id: 'u-node', name: '柳河村书记' };

const call = (path, method, bearer, body) => fetch(`${domain}/${path}`, {
  method,
  headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
  body: body && JSON.stringify(body),
});

const newToken = async () => (await call('tokens/generate', 'POST', secret, { user })).json();

/** A client that collects what it receives and waits for what it wants. */
class Client {
  received = [];
  ended = null;
  #waiting = [];

  constructor(options) {
    // DirectLineJS waits 3 to 15 seconds before it reconnects; with random 0 it waits 3.
    this.line = new DirectLine({ domain, pollingInterval: 200, random: () => 0, ...options });
    this.line.activity$.subscribe(activity => {
      this.received.push(activity);
      this.#waiting = this.#waiting.filter(({ wanted, resolve }) => !wanted(activity) || resolve(activity));
    }, error => this.ended = error);
  }

  wait(wanted) {
    const here = this.received.find(wanted);
    return here ? Promise.resolve(here) : new Promise(resolve => this.#waiting.push({ wanted, resolve }));
  }

  send(text, clientActivityID = crypto.randomUUID()) {
    return new Promise((resolve, reject) => this.line
      .postActivity({ type: 'message', from: user, text, channelData: { clientActivityID, kept: { as: '它' } } })
      .subscribe(resolve, reject));
  }

  answer = id => this.wait(activity => activity.type === 'message' && activity.replyToId === id);
}

async function converse(client) {
  const id = await client.send('你好');
  const echo = await client.wait(activity => activity.id === id);
  assert.equal(echo.text, '你好');
  assert.equal(echo.from.id, user.id);
  assert.deepEqual(echo.channelData.kept, { as: '它' }, 'channelData comes back unmodified');
  const answer = await client.answer(id);
  assert.equal(answer.from.role, 'bot');
  assert.ok(answer.text);
  assert.match(answer.timestamp, /Z$/);
  return client.line.watermark;
}

const scenarios = {
  async websocket() {
    const client = new Client({ token: (await newToken()).token });
    await converse(client);
    await converse(client); // the socket may open after the first message has been answered
    assert.ok(client.received.some(({ type }) => type === 'typing'), 'typing is shown on the socket');
    assert.ok(client.line.streamUrl.startsWith('ws://'));
  },

  async polling() {
    const client = new Client({ token: (await newToken()).token, webSocket: false });
    await converse(client);
    assert.ok(!client.received.some(({ type }) => type === 'typing'), 'typing is not kept');
  },

  async secret_alone() {
    await converse(new Client({ secret }));
  },

  async reconnect_with_watermark() {
    const { token, conversationId } = await newToken();
    const first = new Client({ token });
    const watermark = await converse(first);
    await first.send('再说一句');
    first.line.end();

    const second = new Client({ token, conversationId, watermark });
    await second.wait(activity => activity.text === '再说一句');
    assert.ok(!second.received.some(({ text }) => text === '你好'), 'what came before the watermark is not told again');
    await converse(second);
  },

  async reconnect_without_watermark_tells_only_what_is_new() {
    const { token, conversationId } = await newToken();
    const first = new Client({ token });
    await first.answer(await first.send('早先的话'));
    first.line.end();

    const second = new Client({ token, conversationId });
    await converse(second);
    assert.ok(!second.received.some(({ text }) => text === '早先的话'));
  },

  async page_reload_tells_the_history() {
    const { token } = await newToken();
    const first = new Client({ token });
    await converse(first);
    first.line.end();

    const reloaded = new Client({ token });
    await reloaded.wait(({ text }) => text === '你好');
    await reloaded.wait(({ from }) => from.role === 'bot');
  },

  async newer_stream_ends_the_older() {
    const { token } = await newToken();
    const first = new Client({ token });
    await converse(first);
    const older = new WebSocket((await (await call('conversations', 'POST', token)).json()).streamUrl);
    const closed = new Promise(resolve => older.on('close', (code, reason) => resolve(reason.toString())));
    await new Promise(resolve => older.on('open', resolve));
    const newer = new WebSocket((await (await call('conversations', 'POST', token)).json()).streamUrl);
    assert.equal(await closed, 'collision');
    newer.close();
  },

  async duplicate_post() {
    const client = new Client({ token: (await newToken()).token });
    const [once, twice] = await Promise.all([client.send('同一句话', 'same-1'), client.send('同一句话', 'same-1')]);
    const later = await client.send('同一句话', 'same-1');
    await client.answer(once);
    assert.equal(once, twice);
    assert.equal(once, later);
    await converse(client);
    assert.equal(client.received.filter(({ text }) => text === '同一句话').length, 1);
  },

  /** The test kills and restarts the server when it reads "talked". */
  async server_restart() {
    const client = new Client({ token: (await newToken()).token });
    await converse(client);
    console.log('talked');
    const id = await new Promise(resolve => {
      process.stdin.once('data', () => resolve(sendUntilTaken(client)));
    });
    await client.answer(id);
  },
};

/** What Web Chat's "send again" does. */
async function sendUntilTaken(client) {
  for (;;) {
    const id = await client.send('重启以后', 'after-restart').catch(() => 'retry');
    if (id !== 'retry') return id;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

await Promise.race([
  scenarios[name](),
  new Promise((_, reject) => setTimeout(() => reject(new Error('It took too long.')), 60_000).unref()),
]);
process.exit(0);
