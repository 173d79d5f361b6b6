package org.officeflow.language;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A language that Officeflow speaks. English is what everybody gets who wants another one. */
public enum Language {
    ENGLISH(Locale.UK, "yyyy-MM-dd"),
    DUTCH(Locale.forLanguageTag("nl-NL"), "dd-MM-yyyy");

    private static final int MOST_DECIMALS = 12;

    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    Language(Locale locale, String day) {
        this.locale = locale;
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.moment = DateTimeFormatter.ofPattern(day + " HH:mm", locale);
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

    /** The one with this {@link #tag()}. */
    public static Language ofTag(String tag) {
        return of(Locale.forLanguageTag(tag));
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

    /** Always two decimals: 1,234.50 in English, 1.234,50 in Dutch. */
    public String money(BigDecimal amount) {
        return written("#,##0.00", amount);
    }

    /** Two decimals, up to four where the price has them. */
    public String price(BigDecimal price) {
        return written("#,##0.00##", price);
    }

    /** Decimals only where there are some. */
    public String quantity(BigDecimal quantity) {
        return written("#,##0.####", quantity);
    }

    /** 2026-03-31 in English, 31-03-2026 in Dutch. */
    public String day(TemporalAccessor day) {
        return this.day.format(day);
    }

    /** A day with its time, without seconds. */
    public String moment(TemporalAccessor at) {
        return moment.format(at);
    }

    private String written(String pattern, BigDecimal number) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
