/**
 * A real OpenID provider on loopback, as a process of its own because it is ESM with many parts. Takes the clients as JSON in its
 * first argument and prints its issuer. Whoever signs in as "<anything>" has the roles that ROLES_OF says.
 */
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const ROLES_OF = {
  vera: ['LastLook.Viewer'],
  rhys: ['LastLook.Reviewer'],
  adele: ['LastLook.Administrator'],
  owen: ['LastLook.Auditor'],
  nobody: ['Something.Else'],
};

/** Providers take names from directories that people fill in; these say what none should. */
const ODD_CLAIMS_OF = {
  'nul-in\u0000-subject': { roles: ['LastLook.Viewer'] },
  'nul-in-name': { name: 'nul in \u0000 name', roles: ['LastLook.Viewer'] },
  'nul-in-role': { roles: ['LastLook.Viewer', 'LastLook.\u0000'] },
  'half-a-letter': { name: 'half \ud83d letter', roles: ['LastLook.Viewer'] },
};

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: JSON.parse(process.argv[2]),
    cookies: { keys: ['only for a test on this machine'] },
    // So that the ID token itself carries them, as Entra's does.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'roles'] },
    scopes: ['openid', 'profile', 'email'],
    pkce: { required: () => true },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `${id} of the test`, roles: ROLES_OF[id] ?? [], ...ODD_CLAIMS_OF[id] }),
    }),
    features: { devInteractions: { enabled: true } },
  });
  server.on('request', provider.callback());
  process.stdout.write(`${issuer}\n`);
});
