// Stack frames of an error, for the log.

const MOST_FRAMES = 10;

/** Without the message, which may quote a user. Frames of libraries only if there are no others. */
export function framesOf({ stack = '' }: Error): readonly string[] {
  const frames = [...stack.matchAll(/^\s+at (?<frame>.*)$/gmu)].map(({ groups }) => groups?.frame ?? '');
  const ours = frames.filter((frame) => !/node_modules|node:/u.test(frame));
  return (ours.length > 0 ? ours : frames).slice(0, MOST_FRAMES);
}
