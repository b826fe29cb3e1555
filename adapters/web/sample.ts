/** A bounce to try: what a sender gets back for a misspelled address. Names and numbers are those kept for examples. */
export const SAMPLE = `From: Mail Delivery System <mailer-daemon@mail.example.com>
To: kim@example.com
Subject: Undelivered Mail Returned to Sender

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<jo.smith@example.net>: host mx.example.net[192.0.2.25] said: 550 5.1.1
    <jo.smith@example.net>: Recipient address rejected: User unknown in
    virtual mailbox table (in reply to RCPT TO command)
`;
