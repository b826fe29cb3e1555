import { type Words, wordsFor } from "../../src/index.ts";
import { COMMANDS } from "./command.ts";
import { EVENTS } from "./event.ts";
import { SCOPES } from "./scopes.ts";
import { SHORTCUTS } from "./shortcut.ts";
import { type Data, renderYaml } from "./yaml.ts";

/** The one path that takes commands, clicks, options and events. */
export const ENDPOINT = "/slack/events";

export interface ManifestOptions {
  /** Public address of the server, "https://bouncecard.example.org"; left out for Socket Mode. */
  readonly url?: string;
}

/** The app's manifest as YAML, ready for https://api.slack.com/apps?new_app=1. */
export function slackManifest(options: ManifestOptions): string {
  return renderYaml(manifestData(options));
}

/** Shape: https://docs.slack.dev/reference/app-manifest, version 2. */
export function manifestData({ url }: ManifestOptions): Data {
  // Slack has no translations of names and descriptions: they are English for everybody.
  const words = wordsFor("en");
  const endpoint = url && new URL(ENDPOINT, url).href;
  const optional = SCOPES.filter((scope) => scope.optional);
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: "Bouncecard",
      description: words.say("slack.manifest.description"),
      background_color: "#1f3a5f",
      long_description: words.say("slack.manifest.long"),
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: "bouncecard", always_online: true },
      slash_commands: commands(words, endpoint),
      shortcuts: shortcuts(words),
    },
    oauth_config: {
      scopes: {
        bot: SCOPES.map(({ scope }) => scope),
        bot_optional: optional.map(({ scope }) => scope),
      },
    },
    settings: settings(endpoint),
  };
}

function commands(words: Words, endpoint: string | undefined): Data {
  return Object.entries(COMMANDS).map(([name, command]) => ({
    command,
    ...(endpoint ? { url: endpoint } : {}),
    description: words.say(`slack.command.${name}.description`),
    usage_hint: words.say(`slack.command.${name}.usage`),
    should_escape: false,
  }));
}

function shortcuts(words: Words): Data {
  return (["global", "message"] as const).map((type) => ({
    name: words.say(`slack.shortcut.${type}.name`),
    type,
    callback_id: SHORTCUTS[type],
    description: words.say(`slack.shortcut.${type}.description`),
  }));
}

function settings(endpoint: string | undefined): Data {
  return {
    interactivity: {
      is_enabled: true,
      ...(endpoint ? { request_url: endpoint, message_menu_options_url: endpoint } : {}),
    },
    event_subscriptions: {
      ...(endpoint ? { request_url: endpoint } : {}),
      bot_events: EVENTS,
    },
    org_deploy_enabled: true,
    socket_mode_enabled: endpoint === undefined,
    token_rotation_enabled: false,
  };
}
