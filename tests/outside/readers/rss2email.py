# Prints the emails that rss2email has delivered to a folder.
import email, email.policy, email.utils, json, mailbox, sys

box = mailbox.Maildir(sys.argv[1], factory=lambda file: email.message_from_binary_file(file, policy=email.policy.default))
items = [
    {
        'id': message['x-rss-id'],
        'title': str(message['subject']),
        'url': message['x-rss-url'],
        'time': email.utils.parsedate_to_datetime(message['date']).timestamp(),
    }
    for message in box
]
print(json.dumps({'items': items}))
