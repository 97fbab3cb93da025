import type { DisplayLanguage } from './display-language';

/** Who a frame is to this page: the conversation it speaks on and the id it has as an add-in. */
export interface FrameIdentity {
  readonly conversationId: string;
  readonly appId: string;
}

/**
 * The address that makes office.js believe it runs in Outlook on the web: host info in the query, conversation in the
 * fragment, where `_xdm_Info` must be last. `disableLogging` keeps office.js from loading and sending any telemetry.
 */
export function frameAddress(
  pageUrl: string,
  identity: FrameIdentity,
  hostOrigin: string,
  displayLanguage: DisplayLanguage,
): string {
  const correlation = '00000000-0000-0000-0000-000000000000';
  const hostInfo = ['Outlook', 'Web', '16.01', displayLanguage, correlation, '', 'disableLogging', '0'].join('$');
  const xdmInfo = [identity.conversationId, identity.appId, hostOrigin].join('|');
  const query = `${pageUrl.includes('?') ? '&' : '?'}_host_Info=${encodeURIComponent(hostInfo)}`;
  return `${pageUrl}${query}#&_serializer_version=1&_xdm_Info=${xdmInfo}`;
}
