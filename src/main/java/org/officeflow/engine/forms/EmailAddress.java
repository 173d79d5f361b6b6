package org.officeflow.engine.forms;

import java.util.regex.Pattern;

/** What counts as a mail address wherever one is entered: one bare address that mail can certainly be sent to. */
public final class EmailAddress {

    /** Longest address that mail servers take. */
    public static final int LONGEST = 254;

    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** A whole address; its length is to be checked as well. */
    public static final Pattern PATTERN =
            Pattern.compile("(?=[^@]{1,64}@)" + WORD + "(?:\\." + WORD + ")*@" + LABEL + "(?:\\." + LABEL + ")*");

    private EmailAddress() {}
}
