package org.officeflow.engine.forms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.officeflow.engine.forms.FormSchema.Field;
import org.officeflow.engine.forms.FormSchema.Format;
import org.officeflow.engine.forms.FormSchema.Kind;
import org.officeflow.language.Language;

/** Checks one answer against its field. */
final class FieldCheck {

    static final int MOST_ROWS = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_DIGITS = 12;
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;
    private static final Pattern PHONE = Pattern.compile("(\\+|00)[1-9]\\d{5,19}");
    private static final Pattern TIME = Pattern.compile("(\\d{2}:\\d{2})(?::\\d{2})?(Z|[+-]\\d{2}:\\d{2})?");

    private final Clock clock;
    private final Feel feel;

    FieldCheck(Clock clock, Feel feel) {
        this.clock = clock;
        this.feel = feel;
    }

    /** An answer that was accepted (null for none), or what is wrong with it as the end of a sentence. */
    record Outcome(@Nullable Object answer, @Nullable String fault) {

        static Outcome accepted(@Nullable Object answer) {
            return new Outcome(answer, null);
        }

        static Outcome refused(String words, Object... values) {
            return new Outcome(null, GuardWords.say(words, values));
        }
    }

    /** @param options reads the values on offer; null when the field offers none */
    Outcome check(
            Field field,
            @Nullable Object value,
            Supplier<@Nullable List<String>> options,
            Map<String, @Nullable Object> context) {
        if (value instanceof PlainValues.Unreadable unreadable) {
            return Outcome.refused(unreadable.why(), MOST_DIGITS);
        }
        if (isEmpty(field, value)) {
            return field.rules().required() ? Outcome.refused(missing(field)) : Outcome.accepted(null);
        }
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> text(field, value, context);
            case NUMBER -> number(field, value, context);
            case CHECKBOX -> checkbox(field, value);
            case CHOICE -> choice(value, options.get());
            case CHOICES -> choices(value, options.get());
            case DATE -> date(field, value);
            case TIME -> time(value);
            case DATE_TIME -> dateTime(field, value);
            case COMPUTED -> Outcome.accepted(null);
        };
    }

    private static boolean isEmpty(Field field, @Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty() && field.kind() == Kind.CHOICES;
    }

    private static String missing(Field field) {
        return switch (field.kind()) {
            case CHECKBOX -> "field.ticked";
            case CHOICE, CHOICES -> "field.chosen";
            default -> "field.filled-in";
        };
    }

    private Outcome text(Field field, Object value, Map<String, @Nullable Object> context) {
        if (!(value instanceof String text)) {
            return Outcome.refused("field.text");
        }
        if (hasForbiddenCharacter(text, field.kind() == Kind.LONG_TEXT)) {
            return Outcome.refused("field.character");
        }
        var rules = field.rules();
        var most = bound(rules.maxLength(), context);
        var limit = most == null
                ? LONGEST_TEXT
                : most.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
        if (text.strip().length() > limit || text.length() > Math.max(limit, LONGEST_TEXT)) {
            return Outcome.refused("field.too-long", limit);
        }
        var least = bound(rules.minLength(), context);
        if (least != null && BigDecimal.valueOf(text.strip().length()).compareTo(least) < 0) {
            return Outcome.refused("field.too-short", written(least));
        }
        if (rules.pattern() != null && !rules.pattern().matcher(text).find()) {
            return Outcome.refused("field.pattern");
        }
        if (rules.format() == Format.EMAIL
                && (text.length() > EmailAddress.LONGEST
                        || !EmailAddress.PATTERN.matcher(text).matches())) {
            return Outcome.refused("field.email");
        }
        if (rules.format() == Format.PHONE
                && !PHONE.matcher(text.replaceAll("[ ()-]", "")).matches()) {
            return Outcome.refused("field.phone");
        }
        return Outcome.accepted(text);
    }

    /** Control characters and breaks of the line (but in long text), and halves of characters that no database stores. */
    private static boolean hasForbiddenCharacter(String text, boolean severalLines) {
        return text.codePoints().anyMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL -> !(severalLines && (point == '\n' || point == '\r' || point == '\t'));
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> !severalLines;
            case Character.SURROGATE -> true;
            default -> false;
        });
    }

    private Outcome number(Field field, Object value, Map<String, @Nullable Object> context) {
        BigDecimal number;
        if (value instanceof BigDecimal given) {
            number = given;
        } else if (value instanceof String text && field.rules().numberAsText() && text.length() <= 40) {
            try {
                number = new BigDecimal(text.strip());
            } catch (NumberFormatException e) {
                return Outcome.refused("field.number");
            }
        } else {
            return Outcome.refused("field.number");
        }
        if (!isReasonable(number)) {
            return Outcome.refused("field.digits", MOST_DIGITS);
        }
        var exact = tidy(number);
        var rules = field.rules();
        if (rules.decimalDigits() != null && exact.scale() > rules.decimalDigits()) {
            return rules.decimalDigits() == 0
                    ? Outcome.refused("field.whole-number")
                    : Outcome.refused("field.decimals", rules.decimalDigits());
        }
        var least = bound(rules.min(), context);
        if (least != null && exact.compareTo(least) < 0) {
            return Outcome.refused("field.at-least", written(least));
        }
        var most = bound(rules.max(), context);
        if (most != null && exact.compareTo(most) > 0) {
            return Outcome.refused("field.at-most", written(most));
        }
        var step = rules.increment();
        if (step != null && step.signum() > 0 && exact.remainder(step).signum() != 0) {
            return Outcome.refused("field.multiple", written(step));
        }
        return Outcome.accepted(exact);
    }

    /** Digits before and after the point together; looked at before anything is written out. */
    private static boolean isReasonable(BigDecimal number) {
        if (number.signum() == 0) {
            return Math.abs((long) number.scale()) <= 1000;
        }
        var whole = (long) number.precision() - number.scale();
        if (whole > MOST_DIGITS || number.scale() > 1000) {
            return false;
        }
        var exact = number.stripTrailingZeros();
        return Math.max(whole, 0) + Math.max(exact.scale(), 0) <= MOST_DIGITS;
    }

    private static BigDecimal tidy(BigDecimal number) {
        var exact = number.stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
    }

    private static Outcome checkbox(Field field, Object value) {
        if (!(value instanceof Boolean ticked)) {
            return Outcome.refused("field.yes-or-no");
        }
        return field.rules().required() && !ticked ? Outcome.refused(missing(field)) : Outcome.accepted(ticked);
    }

    private static Outcome choice(Object value, @Nullable List<String> options) {
        var chosen = option(value);
        return chosen == null || options == null || !options.contains(chosen)
                ? Outcome.refused("field.on-offer")
                : Outcome.accepted(chosen);
    }

    private static Outcome choices(Object value, @Nullable List<String> options) {
        if (!(value instanceof List<?> list)) {
            return Outcome.refused("field.choices");
        }
        if (list.size() > MOST_ROWS) {
            return Outcome.refused("field.too-many-choices", MOST_ROWS);
        }
        var chosen = new LinkedHashSet<String>();
        for (var each : list) {
            var outcome = choice(each == null ? "" : each, options);
            if (outcome.answer() == null) {
                return outcome;
            }
            chosen.add(outcome.answer().toString());
        }
        return Outcome.accepted(new ArrayList<Object>(chosen));
    }

    /** The value of an option as text, whatever its type; null if it is no scalar. */
    static @Nullable String option(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return isReasonable(number) ? plain(number) : null;
        }
        return value instanceof String || value instanceof Boolean ? value.toString() : null;
    }

    private Outcome date(Field field, Object value) {
        LocalDate date;
        try {
            date = LocalDate.parse(String.valueOf(value), DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeException e) {
            return Outcome.refused("field.date");
        }
        if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
            return Outcome.refused("field.date-between", EARLIEST_YEAR, LATEST_YEAR);
        }
        if (field.rules().notInThePast() && date.isBefore(LocalDate.now(clock))) {
            return Outcome.refused("field.in-the-past");
        }
        return Outcome.accepted(date.toString());
    }

    private static Outcome time(Object value) {
        var time = TIME.matcher(String.valueOf(value));
        try {
            if (value instanceof String text && time.matches()) {
                LocalTime.parse(time.group(1));
                return Outcome.accepted(text);
            }
        } catch (DateTimeException e) {
            return Outcome.refused("field.time");
        }
        return Outcome.refused("field.time");
    }

    private Outcome dateTime(Field field, Object value) {
        var parts = String.valueOf(value).split("T", 2);
        if (parts.length != 2 || time(parts[1]).fault() != null) {
            return Outcome.refused("field.date-and-time");
        }
        var date = date(field, parts[0]);
        return date.fault() == null ? Outcome.accepted(value) : date;
    }

    private @Nullable BigDecimal bound(@Nullable String bound, Map<String, @Nullable Object> context) {
        if (bound == null) {
            return null;
        }
        if (!bound.startsWith("=")) {
            return new BigDecimal(bound);
        }
        return feel.value(bound, context) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private static String written(BigDecimal number) {
        return Language.ofReader().number(number);
    }

    private static String plain(BigDecimal number) {
        return tidy(number).toPlainString();
    }
}
