package org.officeflow.learning;

/**
 * Number of something that one person has to read, {@code PA-<year>-<number>}, or to follow, {@code MT-<year>-<number>}. It is the
 * business key.
 */
public record DutyNumber(String value) {

    static final String POLICY = "PA";
    static final String TRAINING = "MT";

    public DutyNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("\"" + value + "\" is no number of a policy or training to do.");
        }
    }

    static boolean isValid(String text) {
        return text.matches("(" + POLICY + "|" + TRAINING + ")-\\d{4}-\\d{5,12}");
    }

    static DutyNumber of(String series, int year, long number) {
        return new DutyNumber("%s-%d-%05d".formatted(series, year, number));
    }

    /** Whether it is about a policy; else it is about a training. */
    public boolean isOfPolicy() {
        return value.startsWith(POLICY);
    }

    @Override
    public String toString() {
        return value;
    }
}
