/** What the web page shows of the chat platforms: how a card looks there, what an app is allowed and why. */
import { renderCard as renderDiscordCard } from "./discord/card.ts";
import { INTENTS, installUrl, PERMISSIONS } from "./discord/permissions.ts";
import type { Env } from "./env.ts";
import { renderCard as renderSlackCard } from "./slack/card.ts";
import { SCOPES } from "./slack/scopes.ts";
import type { Platform, WebServices } from "./web/services.ts";

export const previews: WebServices["previews"] = {
  slack: (card) => renderSlackCard(card, { kind: "private" }),
  discord: (card) => renderDiscordCard(card, { kind: "private" }),
};

/** Where the environment says so, with the address that adds the app. */
export function platforms(env: Env): Platform[] {
  const application = env.DISCORD_APPLICATION_ID?.trim();
  return [
    {
      id: "slack",
      name: "Slack",
      installUrl: env.SLACK_INSTALL_URL?.trim() || null,
      permissions: SCOPES.map(({ scope, optional }) => ({
        name: scope,
        reason: `slack.scope.${scope}`,
        optional,
      })),
    },
    {
      id: "discord",
      name: "Discord",
      installUrl: application ? installUrl(application) : null,
      permissions: [
        ...PERMISSIONS.map(({ id }) => ({
          name: id,
          reason: `discord.permission.${id}`,
          optional: true,
        })),
        ...INTENTS.map(({ id }) => ({ name: id, reason: `discord.intent.${id}`, optional: false })),
      ],
    },
  ];
}
