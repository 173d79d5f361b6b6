package org.officeflow.procurement.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.officeflow.language.Words;

/** What kind of goods an item is; the rules for approvers look at it. */
public enum Category {
    STATIONERY,
    FURNITURE,
    IT,
    SERVICES,
    OTHER;

    /** The word in files, forms and decision tables, for example {@code it}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As whoever reads it calls it, for example "IT" or "Furniture". */
    public String said() {
        return Said.WORDS.say("category." + key());
    }

    /** A category exists before any word does. */
    private static final class Said {
        private static final Words WORDS = Words.of("procurement");
    }

    /** The category with this word. */
    public static Optional<Category> of(String key) {
        return Stream.of(values())
                .filter(category -> category.key().equals(key))
                .findFirst();
    }

    static List<String> keys() {
        return Stream.of(values()).map(Category::key).toList();
    }
}
