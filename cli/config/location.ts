/** Where the settings are kept. */

import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The file of the settings: `$XDG_CONFIG_HOME/z80-ulm/config.json`, `~/.config` where that is not set (XDG Base
 * Directory Specification 0.8: a relative path counts as not set), and `%APPDATA%` on Windows.
 */
export function configFile(env: NodeJS.ProcessEnv = process.env, platform = process.platform): string {
  const { XDG_CONFIG_HOME: xdg = '', APPDATA: appData = '' } = env;
  if (xdg.startsWith('/')) return join(xdg, 'z80-ulm', 'config.json');
  if (platform === 'win32' && appData !== '') return join(appData, 'z80-ulm', 'config.json');
  return join(env.HOME || homedir(), '.config', 'z80-ulm', 'config.json');
}
