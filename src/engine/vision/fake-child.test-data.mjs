// A process that looks at pictures as its first byte says: 1 well, 2 it ends, 3 it never answers, 4 it ends once.
import { existsSync, writeFileSync } from "node:fs";

const opened = new Map();

process.on("message", ({ id, call, ask }) => {
  if (call === "open") opened.set(ask.image, ask.bytes);
  const bytes = opened.get(ask.image);
  if (call === "open") answer(id, { ok: true, value: { width: bytes.length, height: 1 } });
  else if (call === "close") answer(id, 0);
  else if (bytes === undefined) process.send({ id, failure: "No such picture is open" });
  else look(id, bytes);
});
process.on("disconnect", () => process.exit(0));

function look(id, bytes) {
  const kind = bytes[0];
  if (kind === 1) answer(id, [{ score: process.pid }]);
  if (kind === 2) process.exit(1);
  if (kind === 3 && bytes.length > 1) writeFileSync(Buffer.from(bytes.subarray(1)).toString(), "");
  if (kind === 4) endOnce(id, Buffer.from(bytes.subarray(1)).toString());
}

function endOnce(id, markFile) {
  if (existsSync(markFile)) {
    answer(id, [{ score: process.pid }]);
    return;
  }
  writeFileSync(markFile, "");
  process.exit(1);
}

function answer(id, value) {
  process.send({ id, answer: value });
}
