import type {
  AllMiddlewareArgs,
  BlockAction,
  ButtonAction,
  ExternalSelectAction,
  SlackActionMiddlewareArgs,
  SlackViewMiddlewareArgs,
  StaticSelectAction,
  ViewSubmitAction,
} from "@slack/bolt";
import type { SlackMessage } from "./incoming.ts";

/** What Bolt hands over for a click on a button or a choice from a menu. */
export type ActionArgs = SlackActionMiddlewareArgs<
  BlockAction<ButtonAction | StaticSelectAction | ExternalSelectAction>
> &
  AllMiddlewareArgs;

/** What Bolt hands over for a form that was sent. */
export type SubmissionArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;

/** Somebody's words to the app, as far as they concern it. */
export interface Written extends SlackMessage {
  readonly type: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly subtype?: string;
  readonly channel?: string;
  readonly channel_type?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly tab?: string;
}
