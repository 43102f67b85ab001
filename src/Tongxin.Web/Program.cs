using System.Globalization;
using Tongxin.Web.CommandLine;

// Sentences are Chinese and numbers are written the same way everywhere, whatever the machine's language.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

return await TongxinCommand.Root().Parse(args).InvokeAsync();
