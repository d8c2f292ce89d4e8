import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/*
 * Preloaded into a build (`node --import`): counts the files that it creates, renames and removes, in
 * all its threads, by a character each in the file $STEPS, and kills it after $KILL_AFTER of them.
 * $COUNTED limits this to some of the functions.
 */

const { STEPS = '', KILL_AFTER = 'Infinity', COUNTED = 'openSync renameSync rmSync' } = process.env

for (const name of COUNTED.split(' ')) {
  const original = fs[name]
  fs[name] = (path, ...rest) => {
    if (name === 'openSync' && rest[0] !== 'w') return original(path, ...rest)
    if (fs.statSync(STEPS).size >= Number(KILL_AFTER)) process.kill(process.pid, 'SIGKILL')
    fs.appendFileSync(STEPS, '.')
    return original(path, ...rest)
  }
}
syncBuiltinESMExports()
