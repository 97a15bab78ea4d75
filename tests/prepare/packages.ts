import { command } from './command';

/** What tests and demo can need from the system's package manager. */
export type Need = 'chromium' | 'firefox' | 'fonts' | 'openssl';

interface Manager {
  update?: string[];
  install: string[];
  names: Record<Need, string[]>;
}

/** Debian's is the one that is run in CI; the others are the same few words in their own language. */
const MANAGERS: Record<string, Manager> = {
  'apt-get': {
    update: ['update', '-q', '-o', 'DPkg::Lock::Timeout=120'],
    install: ['install', '-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120'],
    names: { chromium: ['chromium', 'chromium-l10n'], firefox: ['firefox-esr'], fonts: ['fonts-noto-cjk'], openssl: ['openssl'] },
  },
  dnf: {
    install: ['install', '-y', '-q'],
    names: { chromium: ['chromium'], firefox: ['firefox'], fonts: ['google-noto-sans-cjk-fonts'], openssl: ['openssl'] },
  },
  pacman: {
    install: ['-Sy', '--noconfirm', '--needed'],
    names: { chromium: ['chromium'], firefox: ['firefox'], fonts: ['noto-fonts-cjk'], openssl: ['openssl'] },
  },
};

const works = async (file: string, args: string[]) => (await command(file, args, { seconds: 20 })).ok;

/** How to become root here: not at all, through `sudo` without a password, or `null` when neither works. */
async function elevation(): Promise<string[] | null> {
  if (process.getuid?.() === 0) return [];
  return (await works('sudo', ['-n', 'true'])) ? ['sudo', '-n'] : null;
}

let updated = false;

/**
 * Installs what is needed with the system's package manager.
 * @returns null when it is installed, else the sentence that says why not and what to do.
 */
export async function install(need: Need): Promise<string | null> {
  for (const [file, manager] of Object.entries(MANAGERS)) {
    if (!(await works(file, ['--version']))) continue;
    const line = `${file} ${manager.install.join(' ')} ${manager.names[need].join(' ')}`;
    const root = await elevation();
    if (!root) return `It takes the rights of root to install it. Run this once: sudo ${line}`;
    const run = (args: string[]) => {
      const [first, ...rest] = [...root, file, ...args];
      return command(first!, rest, { seconds: 600, env: { DEBIAN_FRONTEND: 'noninteractive' } });
    };
    if (manager.update && !updated) updated = (await run(manager.update)).ok;
    const { ok, output } = await run([...manager.install, ...manager.names[need]]);
    return ok ? null : `"${line}" failed:\n${output.trim().split('\n').slice(-8).join('\n')}`;
  }
  return 'No package manager that this script knows (apt-get, dnf, pacman) is here.';
}
