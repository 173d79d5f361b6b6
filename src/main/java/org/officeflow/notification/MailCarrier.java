package org.officeflow.notification;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.officeflow.document.Documents;
import org.officeflow.notification.OutboxTables.StoredAttachment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Carries one mail to the mail server and says in our words what the server made of it. */
@Component
class MailCarrier {

    private static final int LONGEST_PROBLEM = 500;

    private final MailServer server;
    private final Documents documents;

    MailCarrier(MailServer server, Documents documents) {
        this.server = server;
        this.documents = documents;
    }

    Delivery carry(Dispatch dispatch, List<String> recipients, List<StoredAttachment> attachments) {
        MimeMessage message;
        try {
            message = compose(dispatch, recipients, attachments);
        } catch (MessagingException | RuntimeException e) {
            return Delivery.failed("The mail cannot be written: " + words(e), false);
        }
        try {
            server.sender().send(message);
            return Delivery.toAll(recipients);
        } catch (MailAuthenticationException e) {
            return Delivery.failed("The mail server refused our login: " + words(e), true);
        } catch (MailSendException e) {
            return afterFailure(e);
        } catch (MailException e) {
            return Delivery.failed(words(e), true);
        }
    }

    private MimeMessage compose(Dispatch dispatch, List<String> recipients, List<StoredAttachment> attachments)
            throws MessagingException {
        var message = server.sender().createMimeMessage();
        var helper = new MimeMessageHelper(message, !attachments.isEmpty(), "UTF-8");
        helper.setFrom(server.from());
        helper.setTo(recipients.toArray(String[]::new));
        helper.setSubject(dispatch.subject());
        helper.setText(dispatch.body());
        helper.setSentDate(Date.from(dispatch.createdAt()));
        for (var attachment : attachments) {
            helper.addAttachment(
                    attachment.fileName(), new ByteArrayResource(content(attachment)), attachment.mediaType());
        }
        message.setHeader("Message-ID", dispatch.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private byte[] content(StoredAttachment attachment) {
        var bytes = attachment.content();
        var document = attachment.document();
        if (bytes != null) {
            return bytes;
        }
        if (document == null) {
            throw new IllegalStateException("Attachment " + attachment.fileName() + " has no content");
        }
        return documents.content(document);
    }

    private static Delivery afterFailure(MailSendException failure) {
        var cause = failure.getFailedMessages().values().stream().findFirst().orElse(failure);
        if (!(cause instanceof SendFailedException refusal)) {
            return Delivery.failed(words(cause), true);
        }
        var delivered = addresses(refusal.getValidSentAddresses());
        var refused = new LinkedHashMap<String, String>();
        var problems = new ArrayList<String>();
        for (Exception each = refusal; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address) {
                if (address.getReturnCode() >= 500) {
                    refused.put(address.getAddress().getAddress(), words(address));
                } else {
                    problems.add(address.getAddress().getAddress() + ": " + words(address));
                }
            }
        }
        if (problems.isEmpty()) {
            problems.add(words(refusal));
        }
        return new Delivery(delivered, refused, shortened(String.join("; ", problems)), false);
    }

    private static @Nullable Exception next(Exception exception) {
        return exception instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Arrays::stream)
                .map(address -> ((InternetAddress) address).getAddress())
                .toList();
    }

    /** The innermost message, in one line: what the server or the network said. */
    private static String words(Throwable thrown) {
        var innermost = thrown;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        var outer = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        var inner = innermost == thrown || innermost.getMessage() == null || outer.contains(innermost.getMessage())
                ? ""
                : " (" + innermost.getMessage() + ")";
        return shortened(outer + inner);
    }

    private static String shortened(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_PROBLEM ? line.substring(0, LONGEST_PROBLEM) + "…" : line;
    }
}
