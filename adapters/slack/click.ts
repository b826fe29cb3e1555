import type {
  BlockAction,
  ButtonAction,
  ExternalSelectAction,
  StaticSelectAction,
} from "@slack/bolt";

/** A click, without the shapes of Slack's payload. */
export interface Click {
  /** One of ACTIONS. */
  readonly action: string;
  /** Value of the button or of the chosen option. */
  readonly value: string;
  readonly blockId: string;
  readonly user: { readonly id: string; readonly name: string };
  readonly trigger: string;
  readonly where: Where;
}

export type Where =
  /** A message that only the clicker sees. */
  | { readonly kind: "private"; readonly channel: string; readonly thread: string | undefined }
  /** A message of the app in its direct message with the clicker, or in a channel for all to see. */
  | {
      readonly kind: "direct" | "public";
      readonly channel: string;
      readonly thread: string | undefined;
      readonly message: string;
    }
  | { readonly kind: "modal"; readonly view: string; readonly hash: string | undefined }
  | { readonly kind: "home" };

type Clicked = BlockAction<ButtonAction | StaticSelectAction | ExternalSelectAction>;

/** A click in a message, a window or App Home. */
export function readClick(body: Clicked): Click {
  const [action] = body.actions;
  return {
    action: action?.action_id.split(":")[0] ?? "",
    value: (action && readValue(action)) ?? "",
    blockId: action?.block_id ?? "",
    user: { id: body.user.id, name: body.user.name || body.user.username || body.user.id },
    trigger: body.trigger_id,
    where: readWhere(body),
  };
}

function readValue(action: Clicked["actions"][number]): string | undefined {
  return action.type === "button" ? action.value : (action.selected_option?.value ?? undefined);
}

function readWhere({ view, container, channel, message }: Clicked): Where {
  if (view?.type === "home") return { kind: "home" };
  if (view) return { kind: "modal", view: view.id, hash: view.hash };
  const id = channel?.id ?? String(container.channel_id ?? "");
  const ts = message?.thread_ts ?? container.thread_ts;
  const thread = typeof ts === "string" && ts ? ts : undefined;
  if (container.is_ephemeral) return { kind: "private", channel: id, thread };
  const kind = id.startsWith("D") ? "direct" : "public";
  return { kind, channel: id, thread, message: message?.ts ?? String(container.message_ts ?? "") };
}
