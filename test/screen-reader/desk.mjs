import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Processes } from './processes.mjs';
import { openSpeechServer } from './speech-server.mjs';

const run = promisify(execFile);
const LOCALES = { nl: 'nl_NL.UTF-8', en: 'en_GB.UTF-8' };
const START = 60_000;

/** Orca as it comes, but for what would be said of keys, and for punctuation as words. */
const ORCA_SETTINGS = {
  speechServerFactory: 'speechdispatcherfactory',
  enableSpeech: true,
  enableBraille: false,
  enableSound: false,
  enableKeyEcho: false,
  enableEchoByCharacter: false,
  enableEchoByWord: false,
  sayAllOnLoad: false,
  verbalizePunctuationStyle: 3,
  speechVerbosityLevel: 1,
  startingProfile: ['Default', 'default'],
  activeProfile: ['Default', 'default'],
  profile: ['Default', 'default'],
};

/** A window manager with no keys of its own: Orca needs them. */
const OPENBOX =
  '<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard></keyboard></openbox_config>';

/**
 * The desk of someone who does not see: a virtual display, an accessibility bus, a window manager and Orca, all for this
 * test alone. What Orca says comes to `hear` as `{ text, language }`. `log` names a folder for Orca's own log.
 */
export async function openDesk(language, hear, log) {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const processes = new Processes();
  const home = join(folder, 'home');
  const sockets = join(folder, 'run');
  await mkdir(join(home, '.local/share/orca'), { recursive: true });
  await mkdir(sockets, { mode: 0o700 });

  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: sockets,
    LANG: LOCALES[language],
    LC_ALL: LOCALES[language],
    LANGUAGE: language,
    XDG_CURRENT_DESKTOP: 'GNOME',
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
    GNOME_ACCESSIBILITY: '1',
    SPEECHD_ADDRESS: `unix_socket:${join(sockets, 'speech')}`,
    PYTHONUNBUFFERED: '1',
  };
  for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'WAYLAND_DISPLAY', 'AT_SPI_BUS_ADDRESS'])
    delete env[name];

  const speech = await openSpeechServer(join(sockets, 'speech'), hear);
  const close = async () => {
    await processes.end();
    speech.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const screen = processes.start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    env.DISPLAY = `:${await processes.firstLine(screen, screen.stdio[3])}`;
    const bus = processes.start('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    env.DBUS_SESSION_BUS_ADDRESS = await processes.firstLine(bus, bus.stdout);
    // Programs ask the bus whether there is someone to tell.
    for (const status of ['IsEnabled', 'ScreenReaderEnabled']) {
      const set = ['org.freedesktop.DBus.Properties.Set', 'string:org.a11y.Status', `string:${status}`];
      const args = ['--session', '--print-reply', '--dest=org.a11y.Bus', '/org/a11y/bus', ...set];
      await run('dbus-send', [...args, 'variant:boolean:true'], { env });
    }
    await writeFile(join(folder, 'openbox.xml'), OPENBOX);
    processes.start('openbox', ['--sm-disable', '--config-file', join(folder, 'openbox.xml')], {
      env,
      stdio: 'ignore',
    });

    const orca = await startOrca(processes, { env, home, log });
    return {
      env,
      /** For files of this desk; it goes when the desk is closed. */
      folder,
      /** Resolves once Orca has nothing left to do. */
      idle: orca.idle,
      /** Presses keys, by their X names: `Tab`, `shift+Tab`, `KP_Add`. */
      press: (...keys) => run('xdotool', ['key', '--delay', '40', ...keys], { env }),
      type: (text) => run('xdotool', ['type', '--delay', '60', text], { env }),
      /** Clicks beside what is on the page, so that keys go there. */
      click: () => run('xdotool', ['mousemove', '2', '600', 'click', '1'], { env }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startOrca(processes, { env, home, log }) {
  const settings = {
    general: ORCA_SETTINGS,
    profiles: { default: ORCA_SETTINGS },
    pronunciations: {},
    keybindings: {},
  };
  await writeFile(join(home, '.local/share/orca/user-settings.conf'), JSON.stringify(settings));
  const script = fileURLToPath(new URL('start_orca.py', import.meta.url));
  const debug = log ? ['--debug-file', join(log, 'orca.log')] : [];
  // Not the first Python of the path: the modules of Orca belong to that of the system.
  const orca = processes.start('/usr/bin/python3', [script, ...debug], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  orca.stdin.on('error', () => undefined);
  let complaints = '';
  orca.stderr.on('data', (data) => (complaints = (complaints + data).slice(-4000)));
  if (log) orca.stderr.pipe(createWriteStream(join(log, 'orca.err')));

  let asked = 0;
  let ended;
  const waiting = new Map();
  orca.once('exit', () => {
    ended = new Error(`Orca has ended.\n${complaints}`);
    for (const answer of waiting.values()) answer();
  });
  createInterface({ input: orca.stdout }).on('line', (line) => {
    waiting.get(line)?.();
    waiting.delete(line);
  });
  const idle = () =>
    new Promise((done, fail) => {
      if (ended) return fail(ended);
      const end = setTimeout(() => fail(new Error(`Orca does not answer.\n${complaints}`)), START);
      const line = `idle ${++asked}`;
      waiting.set(line, () => (clearTimeout(end), ended ? fail(ended) : done()));
      orca.stdin.write(`${line}\n`);
    });
  await idle();
  return { idle };
}
