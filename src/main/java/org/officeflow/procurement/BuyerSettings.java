package org.officeflow.procurement;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office as it stands on its orders.
 *
 * @param name of the company
 * @param address line by line
 * @param currency ISO 4217 code of all amounts
 * @param terms paragraphs below every order
 * @param language that orders are written in
 */
@ConfigurationProperties("officeflow.buyer")
record BuyerSettings(
        @DefaultValue("The office") String name,
        @DefaultValue({}) List<String> address,
        @DefaultValue("") String email,
        @DefaultValue("") String vatNumber,
        @DefaultValue("EUR") String currency,
        @DefaultValue({}) List<String> terms,
        @DefaultValue("en") Locale language) {}
