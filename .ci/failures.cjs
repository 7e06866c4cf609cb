// What failed in a report of vitest: file, test, first line of the message.
const report = require(require('node:path').resolve(process.argv[2]));
for (const { name, assertionResults, status, message } of report.testResults) {
  const failed = assertionResults.filter((one) => one.status === 'failed');
  for (const one of failed)
    console.log(`${name} > ${one.fullName}\n  ${String(one.failureMessages[0]).split('\n')[0]}`);
  if (failed.length === 0 && status === 'failed') console.log(`${name}\n  ${String(message).split('\n')[0]}`);
}
