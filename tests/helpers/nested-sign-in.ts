// It would keep Node alive; in a page it ends with the page.
Object.assign(globalThis, { BroadcastChannel: undefined });

export interface BridgeRequest {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams?: Readonly<Record<string, unknown>>;
}

/** What Outlook puts into a page, by the messages that MSAL's own BridgeProxy sends and expects. */
export function putBridgeHere(answer: (request: BridgeRequest) => object | undefined): BridgeRequest[] {
  const asked: BridgeRequest[] = [];
  const listeners: ((response: string) => void)[] = [];
  Object.assign(globalThis, {
    window: globalThis,
    nestedAppAuthBridge: {
      addEventListener: (_: string, listener: (response: string) => void) => listeners.push(listener),
      postMessage: (message: string) => {
        const request = JSON.parse(message) as BridgeRequest;
        asked.push(request);
        const answered = answer(request);
        if (answered === undefined) return;
        const response = { messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...answered };
        for (const listener of listeners) listener(JSON.stringify(response));
      },
    },
  });
  return asked;
}

/** What Outlook says of itself. */
export const initialContext = {
  success: true,
  initContext: { sdkName: 'outlook', sdkVersion: '1', capabilities: {}, accountContext: null },
};
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const idToken = `${part({ alg: 'RS256' })}.${part({ oid: 'o', tid: 't', preferred_username: 'anna@charity.example' })}.x`;
const account = {
  environment: 'login.microsoftonline.com',
  homeAccountId: 'o.t',
  localAccountId: 'o',
  tenantId: 't',
  username: 'anna@charity.example',
};

/** Outlook's answer with a token. */
export function grant(token: string, scope: string): object {
  return { success: true, account, token: { access_token: token, id_token: idToken, expires_in: 3600, scope } };
}
