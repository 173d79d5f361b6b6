package org.officeflow.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Something that stands in a sentence and that each language writes in its own way. {@link SayingText} keeps it. */
public sealed interface Value
        permits Saying,
                Value.Text,
                Value.Euro,
                Value.Price,
                Value.Quantity,
                Value.Day,
                Value.Listing,
                Value.Translated {

    /** As this language writes it. */
    String in(Language language);

    /** What somebody wrote, a name or a number of a case: the same in every language. */
    static Value text(String text) {
        return new Text(text);
    }

    /** An amount in the office's currency: EUR 1,234.50. */
    static Value euro(BigDecimal amount) {
        return new Euro(amount);
    }

    /** A price without its currency: two decimals, up to four where it has them. */
    static Value price(BigDecimal price) {
        return new Price(price);
    }

    /** A number of things: decimals only where there are some. */
    static Value quantity(BigDecimal quantity) {
        return new Quantity(quantity);
    }

    static Value day(LocalDate day) {
        return new Day(day);
    }

    /** Several, one after the other. */
    static Value list(String separator, List<? extends Value> values) {
        return new Listing(separator, List.copyOf(values));
    }

    /** Several, one after the other; what is no value stands there as the text that it is. */
    static Value list(String separator, Object... values) {
        return new Listing(separator, typed(values));
    }

    /** These, each with its type: what has none is a text. */
    static List<Value> typed(Object... values) {
        return Arrays.stream(values)
                .map(value -> value instanceof Value typed ? typed : text(value.toString()))
                .toList();
    }

    /** A sentence in English, and as other languages said it when it was written, by their tags. */
    static Value translated(String english, Map<String, String> others) {
        return new Translated(english, Map.copyOf(others));
    }

    record Translated(String english, Map<String, String> others) implements Value {
        @Override
        public String in(Language language) {
            return others.getOrDefault(language.tag(), english);
        }
    }

    record Text(String text) implements Value {
        @Override
        public String in(Language language) {
            return text;
        }
    }

    record Euro(BigDecimal amount) implements Value {
        @Override
        public String in(Language language) {
            return "EUR " + language.money(amount);
        }
    }

    record Price(BigDecimal price) implements Value {
        @Override
        public String in(Language language) {
            return language.price(price);
        }
    }

    record Quantity(BigDecimal quantity) implements Value {
        @Override
        public String in(Language language) {
            return language.quantity(quantity);
        }
    }

    record Day(LocalDate day) implements Value {
        @Override
        public String in(Language language) {
            return language.day(day);
        }
    }

    record Listing(String separator, List<Value> values) implements Value {
        @Override
        public String in(Language language) {
            return values.stream().map(value -> value.in(language)).collect(Collectors.joining(separator));
        }
    }
}
