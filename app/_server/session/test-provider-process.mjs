// A real OpenID Connect provider (oidc-provider) for tests, as a process of its own. Arguments, as one JSON object:
// `issuer`, its public address, which may be a proxy in front; `port`; `key`, a private RSA key as JWK; `back`, the
// addresses to which people return. It prints one line when it listens. Any password is right.
import { Provider } from "oidc-provider";

const { issuer, port, key, back } = JSON.parse(process.argv[2] ?? "{}");

/** Invented people. The subject is the name with which a person signs in; others have no further claims. */
const PEOPLE = {
  lan: { email: "lan@co-quan.example", email_verified: true, groups: ["so-chi-dao-thu-ky"] },
  minh: { email: "minh@co-quan.example", email_verified: false, groups: [] },
  quang: { email: "quang@co-quan.example", email_verified: true, groups: ["khac"] },
  la: { email: "nguoi-la@noi-khac.example", email_verified: true, groups: ["so-chi-dao-thu-ky"] },
};

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: "so-chi-dao",
      client_secret: "a secret of the tests, 0123456789",
      redirect_uris: [`${back}/sign-in/provider/return`],
      post_logout_redirect_uris: [`${back}/sign-in?notice=signed_out`],
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: ["a key of the tests"] },
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["groups"] },
  pkce: { required: () => true },
  // The person's own click on "sign in" is enough.
  loadExistingGrant: async ({ oidc }) => {
    const grant = new oidc.provider.Grant({
      clientId: oidc.client.clientId,
      accountId: oidc.session.accountId,
    });
    grant.addOIDCScope("openid email profile");
    await grant.save();
    return grant;
  },
  findAccount: (_, name) => ({ accountId: name, claims: async () => ({ sub: name, ...PEOPLE[name] }) }),
});
provider.proxy = true;
provider.listen(port, "127.0.0.1", () => process.stdout.write("listening\n"));
