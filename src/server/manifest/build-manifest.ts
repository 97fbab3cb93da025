import { deploymentId, type Deployment, type SendMode } from './deployment';

/** Where the files of the manifest that ships are. */
const SHIPPED_URL = 'https://localhost:3000/';

/** As the manifest writes them ("Automatically check for an email's recipients ...", Microsoft Learn: SendMode). */
const MANIFEST_MODES: Readonly<Record<SendMode, string>> = {
  'soft-block': 'SoftBlock',
  block: 'Block',
  prompt: 'PromptUser',
};

/**
 * The manifest of one deployment, from the one that ships: id, last part of the version, name, every address and the send
 * mode are replaced, nothing else. Labels on the ribbon stay, because alerts say "open Last Look from the ribbon". Throws
 * when a place is missing: then what ships is not ours.
 */
export function buildManifest(shipped: string, deployment: Deployment): string {
  const withIdentity = [
    [/<!--[\s\S]*?-->\n/, ''],
    [/(<Id>)[^<]*/, deploymentId(deployment)],
    [/(<Version>\d+\.\d+\.\d+\.)\d+/, String(deployment.revision)],
    [/(<DisplayName DefaultValue=")[^"]*/, toXml(deployment.name)],
    [/(<LaunchEvent Type="OnMessageSend"[^>]* SendMode=")[^"]*/, MANIFEST_MODES[deployment.mode]],
    [/(<LaunchEvent Type="OnAppointmentSend"[^>]* SendMode=")[^"]*/, MANIFEST_MODES[deployment.mode]],
  ] as const;
  const manifest = withIdentity.reduce((text, [place, by]) => {
    if (!place.test(text)) throw new Error(`The manifest that ships has no ${String(place)}.`);
    // A function, because a name with "$&" in it would repeat what it replaces.
    return text.replace(place, (_, kept: unknown) => (typeof kept === 'string' ? kept : '') + by);
  }, shipped);
  return manifest.replaceAll(`"${SHIPPED_URL}`, () => `"${toXml(deployment.url)}`);
}

/**
 * Content of `/.well-known/microsoft-officeaddins-allowed.json`: the exact address of each handler script, without which
 * classic Outlook gives it no tokens and no other origin ("Enable SSO or CORS in event-based Outlook add-ins", Microsoft
 * Learn). Read from the manifest itself, so that the two cannot differ.
 */
export function buildAllowedList(manifest: string): string {
  const script = /<bt:Url id="Events\.Script"[\s\S]*?<\/bt:Url>/.exec(manifest)?.[0] ?? '';
  const allowed = Array.from(script.matchAll(/Value="([^"]*)"/g), ([, address = '']) => fromXml(address));
  return `${JSON.stringify({ allowed }, undefined, 2)}\n`;
}

/** Where that file must be found: at the root of the host, whatever path the add-in has. */
export function allowedListUrl(deployment: Pick<Deployment, 'url'>): string {
  return new URL('/.well-known/microsoft-officeaddins-allowed.json', deployment.url).href;
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function toXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => XML[character] ?? character);
}

function fromXml(text: string): string {
  return Object.entries(XML).reduceRight((plain, [character, written]) => plain.replaceAll(written, character), text);
}
