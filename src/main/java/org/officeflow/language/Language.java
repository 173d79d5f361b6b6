package org.officeflow.language;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A language that Officeflow speaks. English is what everybody gets who wants another one. */
public enum Language {
    ENGLISH(Locale.UK),
    DUTCH(Locale.forLanguageTag("nl-NL"));

    private static final int MOST_DECIMALS = 12;

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /**
     * The language of the person whose request is being answered: the first that their browser asks for, as in the pages of the web
     * apps. English for a program that asks for none, and for work that nobody waits for.
     */
    public static Language ofReader() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? of(asked.getRequest())
                : ENGLISH;
    }

    /** The one in which a request is to be answered. */
    public static Language of(HttpServletRequest asked) {
        return asked.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? ENGLISH : of(asked.getLocale());
    }

    /** The one for people from there. */
    public static Language of(Locale locale) {
        return Arrays.stream(values())
                .filter(each -> each.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /** How it writes numbers, money and dates. */
    public Locale locale() {
        return locale;
    }

    /** Its two letters in the names of files: {@code nl}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** A number without signs between the thousands: 1234.5 in English, 1234,5 in Dutch. */
    public String number(BigDecimal number) {
        var format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }
}
