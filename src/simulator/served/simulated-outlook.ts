import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCAL_OFFICE, MICROSOFTS_OFFICE, withOffice } from '../server/substitution';
import { frameHeaders, outlookHeaders } from './headers';

type Headers = Readonly<Record<string, string>>;

/** What a server of the add-in needs to be a simulated Outlook besides. Names are paths behind the address, "host.js". */
export interface SimulatedOutlook {
  /** Of the page that plays Outlook. */
  readonly outlookHeaders: Headers;
  readonly outlookFile: (name: string) => Buffer | undefined;
  /** Of the add-in's pages and files, which the page puts into its frames. */
  readonly frameHeaders: Headers;
  /** What the page must know of them besides their address. */
  readonly frameOrigins: object;
  /** A page of the add-in as it goes into a frame. */
  readonly toFramePage: (html: string, name: string) => string;
  /** What the pages load from below /simulator/office/: Office.js where it is not Microsoft's, and what goes before it. */
  readonly officeFile: (name: string) => Buffer | undefined;
}

/** The page's files; what else the build puts beside them is for `npm start`. */
const OUTLOOK_FILES = ['host.html', 'host.css', 'host.js', 'office-standin.js'];

/** It knows what `frameOrigins` tells. */
const BRIDGE = 'outlook-bridge.js';

/**
 * Reads the built simulator. The pages of the add-in load Office.js from Microsoft, as they do in Outlook, unless it is installed
 * here.
 *
 * @param folder what the build wrote, `dist/simulator`
 * @param office the installed package's folder of scripts
 * @throws Error when the simulator is not there
 */
export function openSimulatedOutlook(folder: string, office: string | undefined): SimulatedOutlook {
  const outlook = new Map(OUTLOOK_FILES.map((name) => [name, readFileSync(path.join(folder, name))]));
  const below = LOCAL_OFFICE.map((file) => `/simulator${file}`);
  const bridge = readFileSync(path.join(folder, BRIDGE));
  const local = office === undefined ? undefined : openInstalled(office, folder);
  return {
    outlookHeaders: outlookHeaders(),
    outlookFile: (name) => outlook.get(name),
    frameHeaders: frameHeaders(local === undefined ? 'microsoft' : 'installed'),
    frameOrigins: { messageOrigin: 'null', outlookOrigin: 'https://outlook.office.com' },
    toFramePage: (html, name) =>
      withOffice(html, name, [`/simulator/office/${BRIDGE}`, ...(local === undefined ? MICROSOFTS_OFFICE : below)]),
    officeFile: (name) => (name === BRIDGE ? bridge : local?.(name)),
  };
}

/** Scripts only, by the names that are there: no path that a stranger wrote is opened. */
function openInstalled(installed: string, folder: string): (name: string) => Buffer | undefined {
  const files = new Map(
    readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(installed, file).split(path.sep).join('/'), file]),
  );
  files.set('msajax.js', path.join(folder, 'msajax.js'));
  return (name) => {
    const file = files.get(name);
    return file === undefined ? undefined : readFileSync(file);
  };
}

/**
 * The folder of Microsoft's Office.js as npm installs it, looked for beside this package and in the folders above as Node does; undefined when it is
 * not there. Its terms let people use it on their own devices and nobody publish it: so it is no part of this package, and a server
 * that others can reach must leave it to Microsoft.
 *
 * @param from a folder of this package
 */
export function findOffice(from: string): string | undefined {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    const office = path.join(folder, 'node_modules/@microsoft/office-js/dist');
    if (existsSync(path.join(office, 'office.js'))) return office;
    if (folder === path.dirname(folder)) return undefined;
  }
}
