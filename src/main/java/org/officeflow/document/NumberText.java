package org.officeflow.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.officeflow.language.Language;

/** Numbers as they stand on paper, the variable {@code format} of every template: 1,234.50 in English, 1.234,50 in Dutch. */
public final class NumberText {

    /** As the office's own English texts write them. */
    public static final NumberText ENGLISH = new NumberText(Locale.ENGLISH);

    private final DecimalFormatSymbols symbols;

    /** As whoever reads it writes them. */
    public static NumberText ofReader() {
        return new NumberText(Language.ofReader().locale());
    }

    NumberText(Locale locale) {
        symbols = DecimalFormatSymbols.getInstance(locale);
    }

    /** With the currency in front: EUR 1,234.50. */
    public String euro(BigDecimal amount) {
        return "EUR " + money(amount);
    }

    /** Always two decimals. */
    public String money(BigDecimal amount) {
        return text("#,##0.00", amount);
    }

    /** Two decimals, up to four where the price has them. */
    public String price(BigDecimal price) {
        return text("#,##0.00##", price);
    }

    /** Decimals only where there are some. */
    public String quantity(BigDecimal quantity) {
        return text("#,##0.####", quantity);
    }

    private String text(String pattern, BigDecimal number) {
        var format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
