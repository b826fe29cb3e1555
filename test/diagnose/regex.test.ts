import { readdirSync, readFileSync } from "node:fs";
import { checkSync } from "recheck";
import ts from "typescript";
import { expect, test } from "vitest";

const FOLDER = "src/diagnose";

/** Every regular expression of the sources, with the file it stands in. */
function findRegexes(): [file: string, regex: string][] {
  return readdirSync(FOLDER).flatMap((file) => {
    const text = readFileSync(`${FOLDER}/${file}`, "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
    const found: [string, string][] = [];
    const visit = (node: ts.Node) => {
      if (ts.isRegularExpressionLiteral(node)) found.push([file, node.text]);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

test.each(findRegexes())("%s: %s is linear", (_file, regex) => {
  const end = regex.lastIndexOf("/");
  const result = checkSync(regex.slice(1, end), regex.slice(end + 1), { timeout: 4000 });
  expect(result.status).toBe("safe");
});
