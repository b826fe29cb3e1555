#!/usr/bin/env node
/**
 * The program in a checkout. No TypeScript here: Node keeps what it compiled and stripped of types in its own cache
 * folder, and this has to be on before it meets the first. NODE_DISABLE_COMPILE_CACHE=1 switches it off.
 */
import { enableCompileCache } from "node:module";

enableCompileCache();
await import("./main.ts");
