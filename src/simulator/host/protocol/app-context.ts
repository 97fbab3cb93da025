import type { Draft } from '../mailbox';
import type { DisplayLanguage } from './display-language';

/** The version of Outlook that the simulated host reports. */
const HOST_VERSION = '16.0.19725.20126';

/** Answer to the first question of office.js. Absent fields would stop its start. */
export function appContext(
  appId: string,
  origins: { readonly host: string; readonly addIn: string },
  mailboxMinor: number,
  displayLanguage: DisplayLanguage,
  roamingSettings: Readonly<Record<string, string>>,
): object {
  return {
    _id: appId,
    _appName: 64,
    _appVersion: '16.01',
    _appMinorVersion: 1,
    _appUILocale: displayLanguage,
    _dataLocale: 'en-GB',
    _docUrl: `${origins.host}/`,
    _clientMode: 1,
    _settings: roamingSettings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: '00000000-0000-0000-0000-000000000000',
    _appInstanceId: `${appId}-instance`,
    // A JSON text, and the versions as strings: 1.10 as a number would be 1.1.
    _requirementMatrix: JSON.stringify({ Mailbox: `1.${mailboxMinor}`, DialogApi: '1.2' }),
    _hostCustomMessage: '',
    _hostFullVersion: HOST_VERSION,
    _addinName: 'Last Look',
    _appDomains: [origins.addIn],
    _featureGates: {},
    _isDialog: false,
    _marketplaceType: 0,
  };
}

/** Answer to GetInitialData: which item is open and what the add-in may do with it. */
export function initialData(draft: Draft): object {
  return {
    itemType: draft.kind === 'appointment' ? 5 : 4,
    // 3 is ReadWriteItem, what the manifest asks for; 2 would be ReadWriteMailbox.
    permissionLevel: 3,
    userProfileType: 'enterprise',
    userDisplayName: draft.from.name,
    userEmailAddress: draft.from.address,
    userTimeZone: 'UTC',
    timeZoneOffsets: [{ start: 0, end: 4_102_444_800_000, offset: 0 }],
    hostVersion: HOST_VERSION,
    owaView: 'ThreeColumns',
    ewsUrl: 'https://ews.invalid/',
    restUrl: 'https://rest.invalid/',
    conversationId: draft.quoted === undefined ? null : 'conversation-1',
    seriesId: null,
  };
}
