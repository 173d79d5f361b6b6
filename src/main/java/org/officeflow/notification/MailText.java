package org.officeflow.notification;

/** Subject and text of a mail, made of a template. */
public record MailText(String subject, String text) {}
