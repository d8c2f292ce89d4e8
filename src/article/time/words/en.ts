import type { TimeWords } from './words.ts'

export const english: TimeWords = {
  months:
    'january|jan february|feb|febr march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  weekdays: 'sunday|sun monday|mon tuesday|tue|tues wednesday|wed|weds thursday|thu|thur|thurs friday|fri saturday|sat',
  published:
    'published|first published|posted|first posted|published on|released|issued|publication date|date published|entered|uploaded',
  updated:
    'updated|update|last updated|last update|modified|last modified|date modified|date updated|edited|last edited|changed|revised',
  fillers: 'at|on|of|and|the|date|time|date and time|hrs|hours|as of',
  noon: 'noon',
  midnight: 'midnight',
  startOfDay: '',
  relative: 'yesterday|today|just now|now|moments ago|this morning|this afternoon|last night|tonight',
  ago: /(?:(?:about|over|almost) )?(?:\d{1,3}|an?|one|a few) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|months?|years?)\.? ago\b/iy,
  isDayFirst: false,
}
