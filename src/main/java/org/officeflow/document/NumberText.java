package org.officeflow.document;

import java.math.BigDecimal;
import java.util.Locale;
import org.officeflow.language.Language;
import org.officeflow.language.Value;

/** Numbers as they stand on paper, the variable {@code format} of every template: 1,234.50 in English, 1.234,50 in Dutch. */
public final class NumberText {

    /** As the office's own English texts write them. */
    public static final NumberText ENGLISH = new NumberText(Locale.ENGLISH);

    private final Language language;

    /** As whoever reads it writes them. */
    public static NumberText ofReader() {
        return new NumberText(Language.ofReader().locale());
    }

    NumberText(Locale locale) {
        language = Language.of(locale);
    }

    /** With the currency in front: EUR 1,234.50. */
    public String euro(BigDecimal amount) {
        return Value.euro(amount).in(language);
    }

    /** Always two decimals. */
    public String money(BigDecimal amount) {
        return language.money(amount);
    }

    /** Two decimals, up to four where the price has them. */
    public String price(BigDecimal price) {
        return language.price(price);
    }

    /** Decimals only where there are some. */
    public String quantity(BigDecimal quantity) {
        return language.quantity(quantity);
    }
}
