import { renderHTMLFromJSON } from "discord-message-transcript-base";

const BOT = {
  id: "1",
  avatarURL: "data:,",
  bot: true,
  displayName: "Bouncecard",
  guildTag: null,
  member: { displayHexColor: "#5865f2", displayName: "Bouncecard" },
  system: false,
};

const OPTIONS = {
  fileName: "card",
  disableWarnings: true,
  includeAttachments: true,
  includeButtons: true,
  includeComponents: true,
  includeEmpty: true,
  includeEmbeds: true,
  includePolls: true,
  includeReactions: true,
  includeV2Components: true,
  localDate: "en-GB",
  quantity: 1,
  returnFormat: "HTML",
  returnType: "string",
  // The check of links would ask the network; nothing leaves this machine.
  safeMode: false,
  saveImages: false,
  selfContained: true,
  timeZone: "UTC",
  watermark: false,
};

interface Component {
  readonly type: number;
  readonly content?: string;
  readonly accent_color?: number | null;
  readonly components?: readonly Component[];
}

/** A Discord message payload as a page in Discord's look. */
export async function discordPage(components: readonly unknown[]): Promise<string> {
  const message = {
    attachments: [],
    authorId: BOT.id,
    components: (components as Component[]).map(toTranscript),
    content: "",
    createdTimestamp: 0,
    embeds: [],
    id: "1",
    mentions: false,
    poll: null,
    reactions: [],
    references: null,
    system: false,
  };
  const channel = { id: "1", img: null, name: "mail-help", parent: null, topic: null };
  const transcript = {
    options: OPTIONS,
    authors: [BOT],
    channel,
    guild: null,
    messages: [message],
    mentions: { channels: [], roles: [], users: [] },
  };
  const html = await renderHTMLFromJSON(JSON.stringify(transcript), {
    selfContained: true,
    watermark: false,
  });
  return html.replace(
    "</head>",
    "<style>header{display:none}body{background:#313338}pre,code{white-space:pre-wrap!important}</style></head>",
  );
}

/** The API's field names to the transcript's. */
function toTranscript(component: Component): object {
  const inner = component.components?.map(toTranscript);
  const { content } = component;
  const colour = (component.accent_color ?? 0x4e5058).toString(16).padStart(6, "0");
  return {
    disabled: false,
    emoji: null,
    url: null,
    placeholder: null,
    options: [],
    spoiler: false,
    ...component,
    ...(content ? { content: rendererMarkdown(content) } : {}),
    hexAccentColor: `#${colour}`,
    ...(inner ? { components: inner } : {}),
  };
}

/** The renderer knows neither escapes nor links without preview; Discord does. */
function rendererMarkdown(content: string): string {
  return content.replace(/\]\(<([^>]{1,2000})>\)/g, "]($1)").replace(/\\([^\w\s])/g, "$1");
}
