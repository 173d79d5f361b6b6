package org.officeflow.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A mail in plain text. Addresses and subject that would smuggle in further lines are refused with an
 * {@link IllegalArgumentException}.
 *
 * @param key says which mail this is: of the same key one mail is sent, however often it is put
 * @param reference business key of the case
 * @param to bare addresses, at least one
 * @param confidential whether the text holds a secret: it is erased once the mail has left, and few read it before
 */
public record Mail(
        String key,
        String reference,
        List<String> to,
        String subject,
        String text,
        List<Attachment> attachments,
        boolean confidential) {

    private static final Pattern ADDRESS = Pattern.compile("[\\x21-\\x7e]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_LINE = 300;

    public Mail {
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
        requireOneLine("The key of a mail", key);
        requireOneLine("The reference of a mail", reference);
        requireOneLine("The subject of a mail", subject);
        if (to.isEmpty()) {
            throw new IllegalArgumentException("A mail needs somebody to go to");
        }
        for (var address : to) {
            if (!isAddress(address)) {
                throw new IllegalArgumentException("Not a mail address: " + printable(address));
            }
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("The text of a mail holds a character that is none");
        }
    }

    public Mail(
            String key, String reference, List<String> to, String subject, String text, List<Attachment> attachments) {
        this(key, reference, to, subject, text, attachments, false);
    }

    public Mail(String key, String reference, List<String> to, String subject, String text) {
        this(key, reference, to, subject, text, List.of());
    }

    /** A mail whose text holds a secret. */
    public static Mail confidential(String key, String reference, String to, MailText text) {
        return new Mail(key, reference, List.of(to), text.subject(), text.text(), List.of(), true);
    }

    /** Whether mail can be addressed so: one bare address such as {@code lamps@example.org}. */
    public static boolean isAddress(String address) {
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
            return false;
        }
        try {
            var parsed = InternetAddress.parse(address, true);
            return parsed.length == 1 && address.equals(parsed[0].getAddress()) && !parsed[0].isGroup();
        } catch (AddressException e) {
            return false;
        }
    }

    static void requireOneLine(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST_LINE) {
            throw new IllegalArgumentException(what + " must be between 1 and " + LONGEST_LINE + " characters long");
        }
        if (text.codePoints().anyMatch(Mail::breaksTheLine)) {
            throw new IllegalArgumentException(what + " must be one line: " + printable(text));
        }
    }

    static boolean breaksTheLine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }

    private static String printable(String text) {
        var start = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        return start.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "\ufffd");
    }
}
