package org.officeflow.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.officeflow.language.Words;

/** A role that people share. Everybody is an employee; who has reports is a manager; the other groups are given. */
public enum Group {
    EMPLOYEE("Employees"),
    MANAGER("Managers"),
    OFFICE("Office management"),
    HR("Human resources"),
    FINANCE("Finance"),
    IT("IT"),
    FACILITIES("Facilities"),
    ANALYST("Analysts"),
    AUDITOR("Auditors"),
    OPERATOR("Operators"),
    ADMIN("Administrators", "camunda-admin"),
    LEGAL("Legal"),
    PRIVACY("Privacy"),
    MANAGING_DIRECTOR("Managing directors");

    private final String title;
    private final String key;

    Group(String title) {
        this.title = title;
        this.key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Group(String title, String key) {
        this.title = title;
        this.key = key;
    }

    /** The id of the group in the engine, for example {@code managing-director}. */
    public String key() {
        return key;
    }

    /** What people call the group. */
    public String title() {
        return title;
    }

    /** What whoever reads it calls the group. */
    public String said() {
        return Titles.WORDS.say("group." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A group exists before any word does. */
    private static final class Titles {
        private static final Words WORDS = Words.of("organisation");
    }

    /** False for the groups that follow from the people themselves: employees and managers. */
    public boolean isGiven() {
        return this != EMPLOYEE && this != MANAGER;
    }

    /** The group with this engine id. */
    public static Optional<Group> of(String key) {
        return Stream.of(values()).filter(group -> group.key.equals(key)).findFirst();
    }
}
