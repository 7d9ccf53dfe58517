/** The oldest Node that runs TypeScript as it is, in threads too. */
const oldest = [22, 18] as const;

/** One line on what is wrong with this Node, or null when it will do. */
export function nodeProblem(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  return (
    `this is Node ${version}, and Stemma needs ${oldest.join('.')} or newer; ` +
    'in a clone, npm run --silent stemma -- ARGS brings its own'
  );
}
