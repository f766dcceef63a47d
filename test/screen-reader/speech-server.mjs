import { createServer } from 'node:net';

/** The words of a message: screen readers mark each word, for a server that can tell how far it has come. */
const plain = (ssml) =>
  ssml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

/** When the end of a message is told, in milliseconds after it. */
const END_TOLD = [5, 50, 200, 800, 2500];

/** What a client asks for, with nothing but the answers that it cannot do without. */
function converse(socket, hear) {
  let unread = '';
  let reading = false;
  let language = '';
  let message = 0;
  const answer = (line) => socket.write(`${line}\r\n`);

  const say = (text) => {
    message += 1;
    answer(`225-${message}\r\n225 OK MESSAGE QUEUED`);
    if (plain(text)) hear({ text: plain(text), language });
    // Said at once: who reads on waits for this. Told again and again, since a client hears of it only once it has taken
    // note of the answer above, and what it has heard before it leaves alone.
    const end = `702-${message}\r\n702-1\r\n702 END\r\n`;
    for (const delay of END_TOLD) setTimeout(() => socket.writable && socket.write(end), delay);
  };

  const obey = (line) => {
    const [command, , setting, ...value] = line.split(' ');
    if (/^set$/i.test(command) && /^language$/i.test(setting)) language = value.join(' ');
    if (/^speak$/i.test(command)) reading = true;
    if (/^quit$/i.test(command)) return socket.end('231 HAPPY HACKING\r\n');
    if (/^speak$/i.test(command)) return answer('230 OK RECEIVING DATA');
    if (/^(char|key)$/i.test(command)) return say(line.slice(command.length + 1));
    if (/^history get client_id$/i.test(line)) return answer('245-1\r\n245 OK CLIENT ID SENT');
    if (/^get$/i.test(command)) return answer('251-0\r\n251 OK GET RETURNED');
    if (/^list output_modules$/i.test(line)) return answer('250-paper\r\n250 OK MODULE LIST SENT');
    if (/^list/i.test(command)) return answer('249-paper\tnl\tnone\r\n249 OK VOICE LIST SENT');
    return answer('200 OK');
  };

  socket.setEncoding('utf8').on('error', () => undefined);
  socket.on('data', (data) => {
    unread += data;
    for (;;) {
      const end = unread.indexOf(reading ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const part = unread.slice(0, end);
      unread = unread.slice(end + (reading ? 5 : 2));
      if (!reading) obey(part);
      else {
        reading = false;
        say(part.replace(/^\.\./gm, '.'));
      }
    }
  });
}

/**
 * Stands in for Speech Dispatcher, the speech service of Linux desktops: takes what a screen reader says over SSIP, its
 * protocol, and hands it on as text with the language it is to be spoken in.
 * https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/ssip.html
 */
export function openSpeechServer(path, hear) {
  const server = createServer((socket) => converse(socket, hear));
  return new Promise((done, fail) => {
    server.once('error', fail).listen(path, () => done({ close: () => server.close() }));
  });
}
